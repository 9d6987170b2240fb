package dev.drawbridge.testkit.wire;

import dev.drawbridge.wire.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the handlers of operations in a package, without starting anything. */
public final class Handlers {

    private Handlers() {}

    /** Every class of the package itself (not of those below) that answers an operation. */
    public static List<Class<?>> in(String packageName) {
        try {
            var folder = packageName.replace('.', '/');
            var loader = Handlers.class.getClassLoader();
            return Collections.list(loader.getResources(folder)).stream()
                    .flatMap(url -> classFiles(url).stream())
                    .map(name -> packageName + "." + name.replace(".class", ""))
                    .<Class<?>>map(name -> load(name, loader))
                    .filter(Handlers::answersAnOperation)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answersAnOperation(Class<?> type) {
        return Operation.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static List<String> classFiles(URL folder) {
        try {
            var uri = folder.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : names(Path.of(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> inJar(URI uri) throws IOException {
        var parts = uri.toString().split("!", -1);
        try (var jar = FileSystems.newFileSystem(URI.create(parts[0]), Map.of())) {
            return names(jar.getPath(parts[1]));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .toList();
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
