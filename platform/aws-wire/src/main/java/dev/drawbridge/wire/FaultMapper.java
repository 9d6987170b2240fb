package dev.drawbridge.wire;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a service throws (its refusals) into what AWS answers. One bean a service. */
@FunctionalInterface
public interface FaultMapper {

    /** Empty for what is a defect of ours: answered as the dialect's InternalError. */
    Optional<Fault> map(Throwable thrown);

    /** Gateways and futures wrap what was thrown: the first cause that has a code counts. */
    default Optional<Fault> find(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(16)
                .map(this::faultOrMapped)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> faultOrMapped(Throwable thrown) {
        if (thrown instanceof Fault fault) {
            return Optional.of(fault);
        }
        try {
            return map(thrown);
        } catch (RuntimeException e) {
            System.getLogger(FaultMapper.class.getName())
                    .log(System.Logger.Level.ERROR, "A fault mapper failed", e);
            return Optional.empty();
        }
    }
}
