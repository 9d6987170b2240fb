package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import dev.drawbridge.embedded.Directories;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The directory that keeps everything: one process at a time, one format, a disk with room. */
final class DataDirectory implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final String MARKER = "drawbridge.version";
    private static final String LOCK = "drawbridge.lock";
    private static final long NEEDED_MEGABYTES = 200;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes it when it is not there; refuses what is somebody else's. */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            checkFormat(path);
            var directory = new DataDirectory(path.toRealPath(), lock(path));
            Files.writeString(path.resolve(MARKER), FORMAT + "\n");
            return directory;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be used: %s".formatted(path, Reasons.sentence(e)),
                    e);
        }
    }

    Path path() {
        return path;
    }

    void checkRoom() {
        try {
            long megabytes = Files.getFileStore(path).getUsableSpace() >> 20;
            if (megabytes < NEEDED_MEGABYTES) {
                throw new CannotStart(
                        "The disk of %s is full: %d MB are left, Drawbridge needs %d MB to start."
                                .formatted(path, megabytes, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw new CannotStart("The data directory %s cannot be used: %s".formatted(path, e), e);
        }
    }

    void delete() {
        try {
            Directories.delete(path);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be deleted: %s".formatted(path, e), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CannotStart("The lock of %s cannot be given back: %s".formatted(path, e), e);
        }
    }

    private static void checkFormat(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            if (!isEmpty(path)) {
                throw new CannotStart(
                        "%s holds other things, not Drawbridge's data; choose another with --data."
                                .formatted(path));
            }
            return;
        }
        String format = Files.readString(marker).strip();
        if (!format.isEmpty() && !format.equals(FORMAT)) {
            throw new CannotStart(
                    ("%s holds data of format %s, this Drawbridge reads format %s; run the version"
                                    + " that wrote it, or choose another directory with --data.")
                            .formatted(path, format, FORMAT));
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            return entries.map(each -> each.getFileName().toString())
                    .allMatch(List.of(LOCK, "lost+found")::contains);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!acquired(channel)) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStart(
                    "%s is in use by another Drawbridge (process %s).".formatted(path, holder));
        }
        channel.truncate(0);
        long pid = ProcessHandle.current().pid();
        channel.write(ByteBuffer.wrap(Long.toString(pid).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean acquired(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }
}
