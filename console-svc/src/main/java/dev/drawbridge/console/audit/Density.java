package dev.drawbridge.console.audit;

import java.time.Instant;
import java.util.List;

/** How much lies where between two positions, to be drawn as bars 10 wide in a box 600 by 60. */
public record Density(long first, long last, List<Piece> pieces) {

    static final int PIECES = 60;
    private static final int HEIGHT = 50;

    /**
     * @param place which of the sixty
     * @param rejections and rules published are markers
     */
    public record Piece(int place, long count, Instant from, long rejections, long rules) {}

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** A bar, and the position it begins at. */
    public record Bar(
            int x,
            int y,
            int height,
            long position,
            Piece piece,
            boolean rejected,
            boolean ruled) {}

    public List<Bar> bars() {
        long most = pieces.stream().mapToLong(Piece::count).max().orElse(1);
        return pieces.stream().map(piece -> bar(piece, most)).toList();
    }

    private Bar bar(Piece piece, long most) {
        int height = (int) Math.max(2, HEIGHT * piece.count() / most);
        long position = first + (last + 1 - first) * (piece.place() + 1) / PIECES - 1;
        return new Bar(
                piece.place() * 10,
                60 - height,
                height,
                Math.max(first, position),
                piece,
                piece.rejections() > 0,
                piece.rules() > 0);
    }
}
