package dev.drawbridge.wire.xml;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;

/** Writes a fault as a dialect does. */
public final class FaultXml {

    private FaultXml() {}

    public static String write(Dialect dialect, Fault fault, String requestId) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (dialect == Dialect.EC2) {
            out.append("<Response><Errors><Error>");
            writeError(fault, out);
            out.append("</Error></Errors><RequestID>").append(requestId);
            return out.append("</RequestID></Response>").toString();
        }
        out.append("<ErrorResponse xmlns=\"").append(dialect.namespace()).append("\"><Error>");
        out.append("<Type>").append(fault.status() < 500 ? "Sender" : "Receiver").append("</Type>");
        writeError(fault, out);
        out.append("</Error><RequestId>").append(requestId);
        return out.append("</RequestId></ErrorResponse>").toString();
    }

    private static void writeError(Fault fault, StringBuilder out) {
        out.append("<Code>");
        Escaped.append(fault.code(), out);
        out.append("</Code><Message>");
        Escaped.append(fault.text(), out);
        out.append("</Message>");
    }
}
