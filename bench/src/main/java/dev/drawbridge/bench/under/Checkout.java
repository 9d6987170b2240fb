package dev.drawbridge.bench.under;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the launcher is: the nearest directory upwards that holds it. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isExecutable(dir.resolve("drawbridge"))) {
                return dir;
            }
        }
        throw new IllegalStateException("run this inside a checkout of Drawbridge");
    }
}
