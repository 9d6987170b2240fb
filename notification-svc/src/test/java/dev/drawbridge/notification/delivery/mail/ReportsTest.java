package dev.drawbridge.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.drawbridge.notification.domain.mail.Returned;
import dev.drawbridge.notification.domain.mail.Returned.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static Optional<Returned> read(String mail) {
        return Reports.read(mail.getBytes(UTF_8), NOW);
    }

    private static Optional<Kind> kind(String action, String status, String diagnosis) {
        return read(Samples.report(action, status, diagnosis)).map(Returned::kind);
    }

    @Test
    void reports_say_whether_it_is_for_good() {
        assertThat(read(Samples.report("failed", "5.1.1", "550 5.1.1 no such user")))
                .contains(new Returned(Kind.HARD, NOW, "smtp; 550 5.1.1 no such user"));
        assertThat(kind("failed", "4.2.2", "452 4.2.2 mailbox full")).contains(Kind.SOFT);
        assertThat(kind("delayed", "4.4.1", "connection timed out")).contains(Kind.SOFT);
        assertThat(kind("failed", "", "smtp; 451 4.7.1 try later")).contains(Kind.SOFT);
        assertThat(kind("Failed", "", "no idea")).contains(Kind.HARD);
    }

    @Test
    void what_arrived_is_no_failure() {
        assertThat(kind("delivered", "2.0.0", "ok")).isEmpty();
        assertThat(kind("relayed", "2.0.0", "ok")).isEmpty();
        assertThat(read("Subject: Out of office\r\n\r\nI am away.")).isEmpty();
    }

    @Test
    void a_complaint_is_one_unless_it_says_otherwise() {
        assertThat(read(Samples.complaint("abuse")))
                .contains(new Returned(Kind.COMPLAINT, NOW, "abuse"));
        assertThat(read(Samples.complaint("not-spam"))).isEmpty();
    }

    @Test
    void nothing_that_anybody_sends_breaks_the_reader() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var mail = Samples.report("failed", "5.1.1", "550 no").getBytes(UTF_8);
            for (int change = random.nextInt(30); change >= 0; change--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> Reports.read(mail, NOW)).doesNotThrowAnyException();
        }
    }
}
