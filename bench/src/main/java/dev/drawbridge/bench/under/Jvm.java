package dev.drawbridge.bench.under;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of Drawbridge in a process of its own, with the libraries of the launcher. */
final class Jvm {

    private Jvm() {}

    static Process start(Path log, String mainClass, List<String> arguments) throws IOException {
        var target = Checkout.root().resolve("standalone/target");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx384m", "-Xss512k", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.addAll(List.of(target.resolve("lib") + "/*", mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
