package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

/** One row of the table of texts: what is asked, and what AWS says. */
record TextRow(String code, int status, String text, Consumer<SnsClient> call) {

    static TextRow invalid(String text, Consumer<SnsClient> call) {
        return new TextRow("InvalidParameter", 400, "Invalid parameter: " + text, call);
    }

    void check(SnsClient sns) {
        assertThatThrownBy(() -> call.accept(sns))
                .isInstanceOfSatisfying(
                        SnsException.class,
                        e -> {
                            assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text);
                            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
                            assertThat(e.statusCode()).isEqualTo(status);
                        });
    }

    @Override
    public String toString() {
        return code + ": " + text;
    }
}
