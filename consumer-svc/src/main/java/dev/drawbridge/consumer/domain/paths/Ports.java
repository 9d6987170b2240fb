package dev.drawbridge.consumer.domain.paths;

import java.util.ArrayList;
import java.util.List;

/** A range of ports, both ends in it. */
public record Ports(int from, int to) {

    public static final Ports ALL = new Ports(0, 65_535);

    public static Ports only(int port) {
        return new Ports(port, port);
    }

    boolean meets(Ports other) {
        return from <= other.to && other.from <= to;
    }

    /** What is left of this without the other. */
    List<Ports> without(Ports other) {
        if (!meets(other)) {
            return List.of(this);
        }
        var rest = new ArrayList<Ports>();
        if (from < other.from) {
            rest.add(new Ports(from, other.from - 1));
        }
        if (other.to < to) {
            rest.add(new Ports(other.to + 1, to));
        }
        return rest;
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
