package dev.drawbridge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTest {

    private final List<String> all = IntStream.range(0, 23).mapToObj(i -> "vpce-" + i).toList();

    @Test
    void pages_put_together_are_everything_once() {
        var seen = new ArrayList<String>();
        String token = null;
        do {
            var page = page(all, 10, token);
            seen.addAll(page.items());
            token = page.nextToken();
        } while (token != null);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void without_a_limit_everything_is_one_page() {
        assertThat(page(all, null, null)).isEqualTo(new Page<>(all, null));
        assertThat(page(List.of(), null, null).items()).isEmpty();
    }

    @Test
    void a_full_last_page_has_no_next() {
        assertThat(page(all.subList(0, 10), 10, null).nextToken()).isNull();
    }

    @Test
    void whoever_deletes_each_page_still_sees_everything() {
        var left = new ArrayList<>(all);
        var seen = new ArrayList<String>();
        String token = null;
        do {
            var page = page(left, 5, token);
            seen.addAll(page.items());
            left.removeAll(page.items());
            token = page.nextToken();
        } while (token != null);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void what_is_added_meanwhile_comes_last() {
        var first = page(all, 20, null);
        var grown = new ArrayList<>(all);
        grown.add("vpce-new");
        assertThat(page(grown, 20, first.nextToken()).items())
                .containsExactly("vpce-20", "vpce-21", "vpce-22", "vpce-new");
    }

    @Test
    void a_page_holds_from_five_to_a_thousand() {
        assertThatThrownBy(() -> page(all, 4, null))
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.code()).isEqualTo("InvalidParameterValue"));
        var many = IntStream.range(0, 1500).mapToObj(String::valueOf).toList();
        assertThat(page(many, 5000, null).items()).hasSize(1000);
    }

    @Test
    void a_token_of_somebody_elses_making_is_refused() {
        for (var token : new String[] {"x", "%%%", "ZnJvbTo=", "a".repeat(5000), "\u00e9"}) {
            assertThatThrownBy(() -> page(all, 5, token))
                    .isInstanceOfSatisfying(
                            Fault.class, f -> assertThat(f.code()).isEqualTo("InvalidNextToken"));
        }
    }

    private static Page<String> page(
            List<String> items, @Nullable Integer maxResults, @Nullable String token) {
        return Page.of(items, Function.identity(), maxResults, token);
    }
}
