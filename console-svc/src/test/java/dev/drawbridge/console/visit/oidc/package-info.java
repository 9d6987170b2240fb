@NullMarked
package dev.drawbridge.console.visit.oidc;

import org.jspecify.annotations.NullMarked;
