package dev.drawbridge.provider.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NamesTest {

    @Test
    void a_free_name_is_ours() {
        assertThat(Names.claim(() -> true, () -> Optional.of("somebody"))).isEmpty();
    }

    @Test
    void a_taken_name_is_its_holders() {
        assertThat(Names.claim(() -> false, () -> Optional.of("somebody"))).contains("somebody");
    }

    @Test
    void a_name_whose_holder_goes_meanwhile_is_claimed_again_and_not_given_away_twice() {
        var inserts = new ArrayDeque<>(List.of(false, true));
        assertThat(Names.claim(inserts::pop, Optional::empty)).isEmpty();
        assertThat(inserts).isEmpty();
    }

    @Test
    void a_name_that_nobody_has_and_nobody_gets_is_no_claim() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Names.claim(() -> false, Optional::empty));
    }
}
