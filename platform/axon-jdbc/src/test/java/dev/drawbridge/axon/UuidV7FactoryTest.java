package dev.drawbridge.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class UuidV7FactoryTest {

    @Test
    void axon_takes_ours() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidV7Factory.class);
    }

    @Test
    void ids_are_version_seven_and_sort_as_they_were_made() {
        var factory = new UuidV7Factory();

        var ids = Stream.generate(factory::generateIdentifier).limit(20_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids)
                .map(UUID::fromString)
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                });
    }
}
