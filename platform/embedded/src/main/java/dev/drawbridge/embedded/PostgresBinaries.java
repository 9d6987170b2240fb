package dev.drawbridge.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version into the user's cache directory. */
record PostgresBinaries(Path home) {

    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");

    static PostgresBinaries unpacked() {
        String archive = archiveName();
        URL url = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (url == null) {
            throw new CannotStart(
                    "There are no PostgreSQL binaries for this platform (no %s on the classpath)."
                            .formatted(archive));
        }
        try {
            Path home = cache().resolve("postgresql-" + fingerprint(url));
            if (!Files.exists(home)) {
                unpack(url, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked: " + e, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return "postgres-%s-%s.txz"
                .formatted(
                        os.contains("mac") ? "darwin" : os,
                        arch.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static Path cache() {
        String chosen = System.getProperty("drawbridge.cache", "");
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        return (xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg))
                .resolve("drawbridge");
    }

    private static String fingerprint(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "classes";
    }

    // Several JVMs may do this at once: each unpacks beside, the first to move wins.
    private static void unpack(URL url, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(fresh, PROGRAM);
        try (InputStream in = url.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, fresh);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home)) {
                throw e;
            }
        } finally {
            Directories.delete(fresh);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
            throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PROGRAM);
        }
    }
}
