package dev.drawbridge.provider.aws;

import dev.drawbridge.wire.Fault;

/** AWS: API_UnsuccessfulItem */
record UnsuccessfulItem(Error error, String resourceId) {

    /** AWS: API_UnsuccessfulItemError */
    record Error(String code, String message) {}

    static UnsuccessfulItem of(String resourceId, Fault fault) {
        return new UnsuccessfulItem(new Error(fault.code(), fault.text()), resourceId);
    }
}
