package dev.drawbridge.console.door;

import dev.drawbridge.wire.Dialect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the door itself has to refuse, in the words and the form of the dialect. */
final class FaultXml {

    private FaultXml() {}

    static void write(
            HttpServletResponse response, Dialect dialect, int status, String code, String message)
            throws IOException {
        var requestId = UUID.randomUUID().toString();
        var xml = dialect == Dialect.EC2 ? EC2 : OTHERS;
        var type = status < 500 ? "Sender" : "Receiver";
        var bytes =
                xml.replace("{namespace}", dialect.namespace())
                        .replace("{type}", type)
                        .replace("{code}", code)
                        .replace("{message}", message)
                        .replace("{id}", requestId)
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("x-amzn-RequestId", requestId);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static final String EC2 =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>\
            <RequestID>{id}</RequestID></Response>""";

    private static final String OTHERS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ErrorResponse xmlns="{namespace}"><Error><Type>{type}</Type><Code>{code}</Code>\
            <Message>{message}</Message></Error><RequestId>{id}</RequestId></ErrorResponse>""";
}
