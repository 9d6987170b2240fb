package dev.drawbridge.console.door;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what no service owns. */
public final class NoSuchAction extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked =
                Asked.of(
                        request.getHeader("Authorization"),
                        request.getQueryString(),
                        request.getInputStream().readAllBytes());
        FaultXml.write(
                response,
                asked.dialect(),
                400,
                "InvalidAction",
                "The action is not valid for this web service");
    }
}
