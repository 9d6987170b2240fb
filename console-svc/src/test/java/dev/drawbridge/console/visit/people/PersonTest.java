package dev.drawbridge.console.visit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.events.id.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

final class PersonTest {

    private static final AccountId ACME = new AccountId("111111111111");
    private static final AccountId BOLT = new AccountId("222222222222");
    private static final String HASH = new BCryptPasswordEncoder(4).encode("right");

    @Test
    void grants_are_read_as_they_are_written() {
        var ana = Person.of("ana", List.of("111111111111:approver:AUDITOR", "222222222222"));
        assertThat(ana.roles(ACME)).containsExactly(Role.APPROVER, Role.AUDITOR);
        assertThat(ana.roles(BOLT)).isEmpty();
        assertThat(ana.written()).containsExactly("111111111111:approver:auditor", "222222222222");
        assertThat(Person.of("ana", ana.written())).isEqualTo(ana);
    }

    @Test
    void what_cannot_be_meant_is_refused_with_what_would_be_right() {
        assertThatThrownBy(() -> Person.of("ana", List.of("111111111111:boss")))
                .hasMessageContaining("There is no role boss")
                .hasMessageContaining("approver, auditor and operator");
        assertThatThrownBy(() -> Person.of("ana", List.of("1111:approver")))
                .hasMessageContaining("like 111111111111:approver:auditor");
        assertThatThrownBy(() -> Person.of("ana maria", List.of()))
                .hasMessageContaining("2 to 64 letters");
        var ana = Person.of("ana", List.of());
        assertThatThrownBy(() -> new People.Local(ana, "right"))
                .hasMessageContaining("bcrypt")
                .message()
                .doesNotContain("right");
    }

    @Test
    void a_name_and_its_password_open_and_nothing_else_does() {
        var people = people();
        assertThat(people.knows("ana", "right", "here")).isTrue();
        assertThat(people.knows("ana", "wrong", "here")).isFalse();
        assertThat(people.knows("ana", HASH, "here")).isFalse();
        assertThat(people.knows("nobody", "right", "here")).isFalse();
    }

    @Test
    void who_guesses_is_stopped_and_nobody_else() {
        var people = people();
        for (int i = 0; i < 10; i++) {
            assertThat(people.knows("ana", "guess" + i, "there")).isFalse();
        }
        assertThat(people.knows("ana", "right", "there")).isFalse();
        assertThat(people.knows("ana", "right", "here")).isTrue();
    }

    @Test
    void to_be_right_once_does_not_wash_away_what_was_guessed_of_another() {
        var people = people();
        for (int i = 0; i < 9; i++) {
            assertThat(people.knows("eve", "guess" + i, "there")).isFalse();
            assertThat(people.knows("ana", "right", "there")).isTrue();
        }
        assertThat(people.knows("eve", "tenth", "there")).isFalse();
        assertThat(people.knows("ana", "right", "there")).isTrue();
    }

    private static People people() {
        var ana = new People.Local(new Person("ana", Person.of("ana", List.of()).grants()), HASH);
        return new People(Set.of(ana), Clock.systemUTC());
    }
}
