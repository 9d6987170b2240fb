package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;

/** What is refused before, or instead of, an operation. */
final class Faults {

    private Faults() {}

    static Fault unknownAction(Dialect dialect, String action) {
        var text =
                dialect == Dialect.EC2
                        ? "The action %s is not valid for this web service."
                        : "Could not find operation %s for version " + dialect.version();
        return new Fault("InvalidAction", text.formatted(Excerpt.of(action)));
    }

    static Fault missingAction() {
        return new Fault("MissingAction", "The request must contain the parameter Action");
    }

    static Fault verbNotAllowed(String method) {
        return new Fault(
                "UnsupportedHttpVerb",
                "The requested HTTP verb is not supported: " + Excerpt.of(method),
                405);
    }

    static Fault notAForm() {
        return new Fault(
                "UnsupportedMediaType",
                "The body must have the content type application/x-www-form-urlencoded",
                415);
    }

    static Fault tooLarge() {
        return new Fault(
                "RequestEntityTooLarge", "The request body must not be larger than 1 MiB", 413);
    }

    static Fault brokenBody() {
        return new Fault("InvalidRequest", "The request body ended before its announced end");
    }

    static Fault wouldHaveSucceeded() {
        return new Fault(
                "DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
    }

    static Fault credentialsDemanded(Dialect dialect) {
        return dialect == Dialect.EC2
                ? new Fault(
                        "AuthFailure",
                        "AWS was not able to validate the provided access credentials",
                        401)
                : new Fault(
                        "MissingAuthenticationToken",
                        "Request is missing Authentication Token",
                        403);
    }

    static Fault internal() {
        return new Fault("InternalError", "An internal error has occurred", 500);
    }
}
