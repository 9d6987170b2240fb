package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.query.Form;
import dev.drawbridge.wire.query.QueryReader;
import org.jspecify.annotations.Nullable;

/** The one parameter every operation of EC2 has. */
record DryRun(@Nullable Boolean dryRun) {

    private static final QueryReader<DryRun> READER = QueryReader.of(Dialect.EC2, DryRun.class);

    static boolean asked(Form form) {
        return Boolean.TRUE.equals(READER.read(form).dryRun());
    }
}
