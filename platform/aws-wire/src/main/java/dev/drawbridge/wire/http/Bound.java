package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.query.Form;
import dev.drawbridge.wire.query.QueryReader;
import dev.drawbridge.wire.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** An operation with its reader and its writer. */
record Bound<Q extends Record, R extends @Nullable Object>(
        String action, Operation<Q, R> operation, QueryReader<Q> reader, XmlWriter writer) {

    @SuppressWarnings("unchecked") // the shape's request is the operation's Q
    static <Q extends Record, R extends @Nullable Object> Bound<Q, R> of(
            Operation<Q, R> operation) {
        var shape = Shape.of(operation.getClass());
        var action = shape.action();
        return new Bound<>(
                action,
                operation,
                QueryReader.of(shape.dialect(), (Class<Q>) shape.request()),
                XmlWriter.of(shape.dialect(), action, shape.response()));
    }

    Dialect dialect() {
        return operation.dialect();
    }

    String answer(Form form, Call call, Operation.Gate gate) {
        var request = reader.read(form);
        gate.admit(request, call);
        var answer = operation.answer(request, call);
        if (call.dryRun()) {
            throw Faults.wouldHaveSucceeded();
        }
        return writer.write(answer, call.requestId());
    }
}
