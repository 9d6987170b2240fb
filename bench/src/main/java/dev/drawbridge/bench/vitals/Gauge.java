package dev.drawbridge.bench.vitals;

import dev.drawbridge.bench.under.DrawbridgeServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads from outside what a service holds: the JVM's own histogram, which collects before it
 * counts, the kernel's books of the process, and those of PostgreSQL.
 */
public final class Gauge implements AutoCloseable {

    /** The last is the log of facts, which nothing is taken out of. */
    public static final List<String> TABLES =
            List.of("message", "delivery", "attempt", "delivery_receipt", "domain_event");

    private static final Pattern CLASS =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)");

    private static final String SIZES =
            "select coalesce(n_dead_tup, 0), pg_total_relation_size(relid) from pg_stat_user_tables where relname = '%s'";

    private final Path process;
    private final long pid;
    private final Connection database;
    private final long began = System.nanoTime();

    public Gauge(DrawbridgeServer server) throws SQLException {
        pid = server.pid();
        process = Path.of("/proc/" + pid);
        database = DriverManager.getConnection(server.jdbcUrl("notification"));
    }

    public Vitals read() throws IOException, InterruptedException, SQLException {
        var bytes = new HashMap<String, Long>();
        long virtual = histogram(bytes);
        int threads = 0;
        int carriers = 0;
        for (var name : names()) {
            if (name.startsWith("ForkJoinPool")) {
                carriers++;
            } else {
                threads++;
            }
        }
        var tables = new HashMap<String, Vitals.Table>();
        for (var table : TABLES) {
            tables.put(table, table(table));
        }
        return new Vitals(
                (System.nanoTime() - began) / 3.6e12,
                bytes.values().stream().mapToLong(Long::longValue).sum(),
                resident(),
                threads,
                carriers,
                virtual,
                entries("fd").size(),
                number(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend'"),
                number("select count(*) from delivery where state = 'open'"),
                tables,
                bytes);
    }

    /** How many virtual threads there are, besides. */
    private long histogram(Map<String, Long> bytes) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked =
                new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IllegalStateException(answer);
        }
        long virtual = 0;
        var line = CLASS.matcher(answer);
        while (line.find()) {
            // What a collection leaves between objects, so as not to move them, holds nothing.
            if (line.group(3).contains("jdk.internal.vm.Filler")) {
                continue;
            }
            bytes.merge(line.group(3), Long.parseLong(line.group(2)), Long::sum);
            if (line.group(3).equals("java.lang.VirtualThread")) {
                virtual = Long.parseLong(line.group(1));
            }
        }
        return virtual;
    }

    private List<String> names() throws IOException {
        return entries("task").stream().map(Gauge::name).toList();
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }

    private List<Path> entries(String directory) throws IOException {
        try (var entries = Files.list(process.resolve(directory))) {
            return entries.toList();
        }
    }

    private long resident() throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024;
    }

    private Vitals.Table table(String name) throws SQLException {
        // The log only grows; counting it would take longer and longer.
        var counted =
                name.equals("domain_event")
                        ? "select coalesce(max(global_index), 0) from domain_event"
                        : "select count(*) from " + name;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SIZES.formatted(name))) {
            row.next();
            return new Vitals.Table(number(counted), row.getLong(1), row.getLong(2));
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
