package dev.drawbridge.web;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.http.Authenticator;

/**
 * Who may look behind the scenes: where signatures are verified, one account; else everybody.
 *
 * @param account the operators' own
 */
public record Operators(String account, Authenticator authenticator) {

    public void admit(Call call) {
        if (authenticator.demandsCredentials() && !call.caller().account().equals(account)) {
            throw new Fault(
                    "AccessDenied",
                    "This is for the account that operates this service only. Sign with its keys;"
                            + " drawbridge.operator-account says which it is",
                    403);
        }
    }
}
