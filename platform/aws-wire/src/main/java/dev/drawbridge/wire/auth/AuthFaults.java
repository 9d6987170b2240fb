package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;

/** How each dialect says that credentials do not hold. EC2 tells less than the others. */
final class AuthFaults {

    private AuthFaults() {}

    static Fault unreadable(Dialect dialect) {
        return new Fault(
                "IncompleteSignature",
                "The request signature does not conform to AWS standards.",
                dialect == Dialect.EC2 ? 400 : 403);
    }

    static Fault unknownKey(Dialect dialect) {
        return dialect == Dialect.EC2
                ? authFailure()
                : new Fault(
                        "InvalidClientTokenId",
                        "The security token included in the request is invalid.",
                        403);
    }

    static Fault wrongSignature(Dialect dialect) {
        return dialect == Dialect.EC2
                ? authFailure()
                : mismatch(
                        "The request signature we calculated does not match the signature you"
                                + " provided. Check your AWS Secret Access Key and signing method."
                                + " Consult the service documentation for details.");
    }

    static Fault wrongScope(Dialect dialect) {
        return dialect == Dialect.EC2
                ? authFailure()
                : mismatch(
                        "Credential should be scoped to correct service: '%s'."
                                .formatted(dialect.signingName()));
    }

    static Fault tooLate(Dialect dialect, String signedAt, String earliest, String now) {
        return dialect == Dialect.EC2
                ? expired()
                : mismatch(
                        "Signature expired: %s is now earlier than %s (%s - 5 min.)"
                                .formatted(signedAt, earliest, now));
    }

    static Fault tooEarly(Dialect dialect, String signedAt, String latest, String now) {
        return dialect == Dialect.EC2
                ? authFailure()
                : mismatch(
                        "Signature not yet current: %s is still later than %s (%s + 5 min.)"
                                .formatted(signedAt, latest, now));
    }

    static Fault sessionOver(Dialect dialect) {
        return dialect == Dialect.EC2
                ? expired()
                : new Fault(
                        "ExpiredToken",
                        "The security token included in the request is expired",
                        403);
    }

    private static Fault mismatch(String text) {
        return new Fault("SignatureDoesNotMatch", text, 403);
    }

    private static Fault authFailure() {
        return new Fault(
                "AuthFailure", "AWS was not able to validate the provided access credentials", 401);
    }

    private static Fault expired() {
        return new Fault("RequestExpired", "Request has expired.");
    }
}
