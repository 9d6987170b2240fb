@NullMarked
package dev.drawbridge.console.audit;

import org.jspecify.annotations.NullMarked;
