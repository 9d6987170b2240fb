package dev.drawbridge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Small facts kept beside the data, readable by their owner only: ports and passwords. */
final class Remembered {

    private Remembered() {}

    /** The wanted port; for 0 the one used last time when it is still free, else a free one. */
    static int port(Path file, int wanted, String server) {
        if (wanted != 0) {
            if (!Ports.isFree(wanted)) {
                throw new CannotStart(
                        "Port %d, wanted for %s, is taken by another program."
                                .formatted(wanted, server));
            }
            return keep(file, wanted);
        }
        int last = Integer.parseInt(text(file, () -> "0"));
        return last != 0 && Ports.isFree(last) ? last : keep(file, Ports.free());
    }

    static String secret(Path file) {
        return text(file, Remembered::randomSecret);
    }

    private static int keep(Path file, int port) {
        write(file, Integer.toString(port));
        return port;
    }

    private static String text(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Written beside and moved: a crash leaves the old text or the new one, never a half.
    private static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomSecret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
