package dev.drawbridge.cli.verify;

/** What is wrong, and where it begins. */
public final class Tampered extends Exception {

    private static final long serialVersionUID = 1L;

    private final long position;

    Tampered(long position, String what) {
        super(what);
        this.position = position;
    }

    /** The first position that cannot be trusted; 0 where it is the manifest. */
    public long position() {
        return position;
    }

    @Override
    public String getMessage() {
        return (position == 0 ? "manifest: " : "position " + position + ": ") + super.getMessage();
    }
}
