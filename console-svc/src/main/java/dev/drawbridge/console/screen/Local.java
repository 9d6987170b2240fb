package dev.drawbridge.console.screen;

/** An address of ours that a form brings along; never one of somebody else. */
public final class Local {

    private Local() {}

    public static String orElse(String address, String otherwise) {
        return address.matches("/(?!/)[\\w/.,:;=&?%~+-]*") ? address : otherwise;
    }
}
