package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who is visiting: by asking nicely in open mode, by proof otherwise. */
public interface Visitors {

    Optional<Visitor> of(HttpServletRequest request);

    /** Whether strangers are sent to the sign-in page; otherwise an account is picked. */
    boolean mustSignIn();
}
