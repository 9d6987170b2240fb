@NullMarked
package dev.drawbridge.console.audit.asof;

import org.jspecify.annotations.NullMarked;
