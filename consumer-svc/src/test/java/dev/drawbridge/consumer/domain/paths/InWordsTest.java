package dev.drawbridge.consumer.domain.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InWordsTest {

    @Test
    void a_way_is_told_by_its_interface_and_zone_where_it_has_them() {
        assertThat(way(new Way("10.0.2.4", "vpce-1", "eni-1", "use1-az2", List.of())))
                .contains("  10.0.2.4  vpce-1 eni-1 use1-az2\n");
        assertThat(way(new Way("198.19.2.4", "vpce-1", null, null, List.of())))
                .contains("  198.19.2.4  vpce-1\n");
        assertThat(way(new Way("198.18.2.4", null, null, null, List.of())))
                .contains("  198.18.2.4\n");
    }

    private static String way(Way way) {
        return InWords.of("a name", new Explanation(List.of(), List.of(way), List.of()));
    }
}
