package dev.drawbridge.consumer.domain.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.paths.Explanation.Outcome;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AbroadTest {

    private static final Attachment.Peering PEERING =
            new Attachment.Peering("vpc-1", "vpc-2", true);

    @Test
    @DisplayName(
            "S34 an address abroad is told alike with an endpoint that is closed and with none")
    void nobody_abroad() {
        var shut = PathsTest.peered(PEERING).group("sg-endpoint").abroad("vpc-1");
        var there = shut.ask("subnet-p", "172.16.0.10", Town.ADDRESS).asSeen();
        var none = shut.ask("subnet-p", "172.16.0.10", "10.0.2.5").asSeen();
        assertThat(none.closedBy()).isEqualTo(there.closedBy());
        assertThat(there.closedBy().orElseThrow().name()).isEqualTo("the other side");
        assertThat(InWords.of("it", none).replace("10.0.2.5", Town.ADDRESS))
                .isEqualTo(InWords.of("it", there))
                .contains("pcx-1")
                .doesNotContain("vpce-", "eni-", "use1-az");
        assertThat(none.ways().getFirst().availabilityZoneId()).isNull();
        assertThat(there.ways().getFirst().availabilityZoneId()).isNull();
        var beyond = shut.ask("subnet-p", "172.16.0.10", "10.1.0.5").asSeen();
        assertThat(beyond.closedBy().orElseThrow().name()).isEqualTo("endpoint");
        var open =
                PathsTest.peered(PEERING)
                        .abroad("vpc-1")
                        .ask("subnet-p", "172.16.0.10", Town.ADDRESS)
                        .asSeen();
        assertThat(open.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(open.ways().getFirst().availabilityZoneId()).isEqualTo("use1-az2");
    }

    @Test
    @DisplayName("S34 what is closed abroad while a flow begins is told without by what means")
    void shut_abroad() {
        var open =
                PathsTest.peered(PEERING)
                        .abroad("vpc-1")
                        .ask("subnet-p", "172.16.0.10", Town.ADDRESS);
        var shut = PathsTest.peered(PEERING).abroad("vpc-1").group("sg-endpoint");
        assertThat(open.shutAbroad().asSeen().ways())
                .isEqualTo(shut.ask("subnet-p", "172.16.0.10", Town.ADDRESS).asSeen().ways());
        var own = new Town().from1(Town.REGIONAL);
        assertThat(own.shutAbroad()).isEqualTo(own);
    }

    @Test
    @DisplayName("S29 from a shared subnet a name is told by its addresses only, or leads nowhere")
    void names_abroad() {
        var town = new Town().privateDns().abroad("vpc-1");
        for (var to : List.of(Town.DEFAULT, "x." + Town.DEFAULT)) {
            var words = InWords.of("it", town.from1(to).asSeen());
            assertThat(words).doesNotContain("vpce-", "private", "zone");
        }
        assertThat(InWords.of("it", new Town().privateDns().from1("x." + Town.DEFAULT)))
                .contains("the private hosted zone");
    }

    @Test
    @DisplayName("S34 which neighbour's an address is, one's own route says, not what is there")
    void two_neighbours_of_one_range() {
        var other = new Attachment.Peering("vpc-2", "vpc-3", true);
        var town = PathsTest.peered(PEERING).abroad("vpc-1", "vpc-3");
        assertThat(town.ask("subnet-p", "172.16.0.10", Town.ADDRESS).outcome())
                .isEqualTo(Outcome.OPEN);
        var there =
                town.attached("pcx-3", other)
                        .routes("subnet-p", Town.route("10.0.2.0/24", "pcx-3"))
                        .ask("subnet-p", "172.16.0.10", Town.ADDRESS)
                        .asSeen();
        var none = town.ask("subnet-p", "172.16.0.10", "10.0.2.5").asSeen();
        assertThat(InWords.of("it", none).replace("10.0.2.5", Town.ADDRESS))
                .isEqualTo(InWords.of("it", there));
        assertThat(there.closedBy()).isEqualTo(none.closedBy());
    }
}
