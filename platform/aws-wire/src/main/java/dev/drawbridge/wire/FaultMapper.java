package dev.drawbridge.wire;

import java.util.Optional;

/** Turns what a service throws (its refusals) into what AWS answers. One bean a service. */
@FunctionalInterface
public interface FaultMapper {

    /** Empty for what is a defect of ours: answered as the dialect's InternalError. */
    Optional<Fault> map(Throwable thrown);
}
