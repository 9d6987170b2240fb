@NullMarked
package dev.drawbridge.console.audit.imports;

import org.jspecify.annotations.NullMarked;
