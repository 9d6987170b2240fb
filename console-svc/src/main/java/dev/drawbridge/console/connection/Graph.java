package dev.drawbridge.console.connection;

import java.util.ArrayList;
import java.util.List;

/** What caused what, as lines and circles; the table beside it says the same in words. */
public record Graph(int width, int height, List<Node> nodes, List<Edge> edges) {

    private static final int STEP = 46;
    private static final int LANE = 52;
    private static final int LEFT = 118;
    private static final int TOP = 30;

    public record Node(int number, int x, int y, String mark, String sentence) {}

    /**
     * @param path as SVG writes it
     */
    public record Edge(String path) {}

    public static Graph of(List<Moment> tale) {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        for (var moment : tale) {
            int x = LEFT + (moment.number() - 1) * STEP;
            int y = TOP + moment.lane().ordinal() * LANE;
            nodes.add(
                    new Node(
                            moment.number(), x, y, moment.told().mark(), moment.told().sentence()));
            if (moment.cause() > 0) {
                edges.add(edge(nodes.get(moment.cause() - 1), x, y));
            }
        }
        int width = LEFT + Math.max(1, tale.size()) * STEP;
        return new Graph(width, TOP + Lane.values().length * LANE - 22, nodes, edges);
    }

    private static Edge edge(Node from, int x, int y) {
        // Along a lane the line bows, or it would run through the circles between.
        int bow = from.y() == y && x - from.x() > STEP ? -22 : 0;
        int middle = (from.x() + x) / 2;
        return new Edge(
                "M%d %d C%d %d %d %d %d %d"
                        .formatted(
                                from.x(), from.y(), middle, from.y() + bow, middle, y + bow, x, y));
    }

    public List<String> lanes() {
        return List.of(Lane.values()).stream().map(Lane::title).toList();
    }

    public int laneY(int index) {
        return TOP + index * LANE;
    }
}
