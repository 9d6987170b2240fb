package dev.drawbridge.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left out of an export by the million is remembered in a memory that has a limit. */
final class DigestsTest {

    @Test
    void none_is_forgotten_and_hardly_any_other_is_taken_for_one() {
        var digests = new Digests();
        var all = IntStream.range(0, 200_000).mapToObj(DigestsTest::digest).toList();
        all.subList(0, 100_000).forEach(digests::add);
        assertThat(all.subList(0, 100_000)).allMatch(digests::contains);
        assertThat(all.subList(100_000, 200_000).stream().filter(digests::contains).count())
                .isLessThan(20);
        assertThat(digests.contains("")).isFalse();
        assertThat(digests.contains("z".repeat(64))).isFalse();
    }

    @Test
    void its_memory_follows_what_arrives_and_no_promise() {
        var digests = new Digests();
        assertThat(digests.bytes()).isZero();
        digests.add(digest(1));
        assertThat(digests.bytes()).isEqualTo(128 << 10);
        IntStream.range(0, 100_000).mapToObj(DigestsTest::digest).forEach(digests::add);
        assertThat(digests.bytes()).isLessThan(1 << 20);
    }

    private static String digest(int number) {
        return Chain.content(List.of(Integer.toString(number)));
    }
}
