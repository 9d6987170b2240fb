@NullMarked
package dev.drawbridge.console.audit.export;

import org.jspecify.annotations.NullMarked;
