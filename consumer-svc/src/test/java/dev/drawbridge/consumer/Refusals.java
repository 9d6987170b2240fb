package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Reads a refusal the way a client does. */
final class Refusals {

    private Refusals() {}

    static void refused(String code, String message, ThrowingCallable call) {
        var refused = catchThrowableOfType(Ec2Exception.class, call);
        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
    }

    static void refused(String code, ThrowingCallable call) {
        var refused = catchThrowableOfType(Ec2Exception.class, call);
        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
    }
}
