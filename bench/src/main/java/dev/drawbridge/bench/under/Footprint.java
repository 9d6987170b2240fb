package dev.drawbridge.bench.under;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process and its children take of the machine. */
final class Footprint {

    private Footprint() {}

    static long residentMegabytes(Process process) throws IOException {
        long kilobytes = resident(process.toHandle());
        for (var child : process.descendants().toList()) {
            kilobytes += resident(child);
        }
        return kilobytes / 1024;
    }

    static double cpuMillis(Process process) throws IOException {
        double ticks = ticks(process.toHandle());
        for (var child : process.descendants().toList()) {
            ticks += ticks(child);
        }
        return ticks * 10;
    }

    /** Its own, and that of children that have ended. */
    private static long ticks(ProcessHandle handle) throws IOException {
        var stat = Path.of("/proc/" + handle.pid() + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        var line = Files.readString(stat);
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
    }

    private static long resident(ProcessHandle handle) throws IOException {
        var status = Path.of("/proc/" + handle.pid() + "/smaps_rollup");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
