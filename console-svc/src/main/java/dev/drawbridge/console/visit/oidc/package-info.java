/** Signing in by somebody else's word: OpenID Connect, the code flow with PKCE. */
@NullMarked
package dev.drawbridge.console.visit.oidc;

import org.jspecify.annotations.NullMarked;
