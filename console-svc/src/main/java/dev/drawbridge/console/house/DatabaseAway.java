package dev.drawbridge.console.house;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The console's own database does not answer: pages say so, and look again by themselves. */
@ControllerAdvice
class DatabaseAway {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SENTENCE =
            "The console's database does not answer. What was decided is safe; try again in a"
                    + " moment.";

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView away(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The database does not answer: {}", failure.toString());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
        if (request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/api/")) {
            return new ModelAndView("away", HttpStatus.SERVICE_UNAVAILABLE);
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(SENTENCE.getBytes(StandardCharsets.UTF_8));
        return new ModelAndView();
    }
}
