package dev.drawbridge.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A method and its length, as the compiler's own parser sees it. */
record Methods(String name, long lines) {

    static Stream<Methods> of(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    _ -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var methods = Stream.<Methods>builder();
            for (var unit : task.parse()) {
                new Scan(unit, Trees.instance(task).getSourcePositions(), methods).scan(unit, null);
            }
            return methods.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what stands between the braces. */
    private static final class Scan extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Stream.Builder<Methods> found;

        Scan(CompilationUnitTree unit, SourcePositions positions, Stream.Builder<Methods> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var body = method.getBody();
            if (body != null && !isTable(body)) {
                var file = Path.of(unit.getSourceFile().getName()).getFileName();
                found.add(new Methods(file + " " + method.getName(), linesOf(body)));
            }
            return super.visitMethod(method, nothing);
        }

        /** One exhaustive switch over a sealed family has as many lines as the family members. */
        private static boolean isTable(BlockTree body) {
            return body.getStatements().size() == 1
                    && body.getStatements().getFirst() instanceof ReturnTree only
                    && only.getExpression() instanceof SwitchExpressionTree;
        }

        private long linesOf(BlockTree body) {
            var lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, body));
            long last = lines.getLineNumber(positions.getEndPosition(unit, body));
            return Math.max(0, last - first - 1);
        }
    }
}
