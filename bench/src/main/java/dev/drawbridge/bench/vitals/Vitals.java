package dev.drawbridge.bench.vitals;

import java.util.Map;

/**
 * What the service holds at one moment.
 *
 * @param hours since the load began
 * @param heap bytes that live, after a full collection
 * @param resident bytes of the process in memory, all that is not heap included
 * @param threads of the platform, those that carry virtual ones left out, since they come and go
 * @param connections to PostgreSQL, of all services and ours
 * @param open deliveries that are on their way or wait
 */
public record Vitals(
        double hours,
        long heap,
        long resident,
        int threads,
        int carriers,
        long virtual,
        int descriptors,
        long connections,
        long open,
        Map<String, Table> tables,
        Map<String, Long> classes) {

    /**
     * @param rows counted
     * @param dead as PostgreSQL estimates them
     * @param bytes with indexes and what is out of line
     */
    public record Table(long rows, long dead, long bytes) {}

    private static final double MEGA = 1024 * 1024;

    public double heapMegabytes() {
        return heap / MEGA;
    }

    public double residentMegabytes() {
        return resident / MEGA;
    }

    public Table table(String name) {
        return tables.getOrDefault(name, new Table(0, 0, 0));
    }

    public double megabytes(String table) {
        return table(table).bytes() / MEGA;
    }

    /** Without the classes, which are thousands: for those who keep many. */
    public Vitals bare() {
        return new Vitals(
                hours,
                heap,
                resident,
                threads,
                carriers,
                virtual,
                descriptors,
                connections,
                open,
                tables,
                Map.of());
    }
}
