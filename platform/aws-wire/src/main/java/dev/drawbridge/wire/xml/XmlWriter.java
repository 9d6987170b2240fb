package dev.drawbridge.wire.xml;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Writes an operation's answer. An element is named as its component (SNS and STS: capitalised) or
 * as {@link Wire} says; null is left out, an empty list is an empty element. All reflection happens
 * once, when the writer is built.
 */
public final class XmlWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Dialect dialect;
    private final String action;
    private final @Nullable Writing writing;

    private XmlWriter(Dialect dialect, String action, @Nullable Writing writing) {
        this.dialect = dialect;
        this.action = action;
        this.writing = writing;
    }

    /**
     * @param type a record, or {@link Void} where AWS answers nothing
     */
    public static XmlWriter of(Dialect dialect, String action, Class<?> type) {
        var writing = type == Void.class ? null : StructurePlan.of(dialect, type);
        return new XmlWriter(dialect, action, writing);
    }

    /** The whole document. */
    public String write(@Nullable Object answer, String requestId) {
        var out = new StringBuilder(1024).append(DECLARATION);
        out.append('<').append(action).append("Response xmlns=\"");
        out.append(dialect.namespace()).append("\">");
        if (dialect == Dialect.EC2) {
            out.append("<requestId>").append(requestId).append("</requestId>");
            writeAnswer(answer, out);
        } else {
            writeResult(answer, out);
            out.append("<ResponseMetadata><RequestId>").append(requestId);
            out.append("</RequestId></ResponseMetadata>");
        }
        return out.append("</").append(action).append("Response>").toString();
    }

    private void writeResult(@Nullable Object answer, StringBuilder out) {
        if (answer != null) {
            out.append('<').append(action).append("Result>");
            writeAnswer(answer, out);
            out.append("</").append(action).append("Result>");
        }
    }

    private void writeAnswer(@Nullable Object answer, StringBuilder out) {
        if (answer != null && writing != null) {
            writing.write(answer, out);
        }
    }
}
