@NullMarked
package dev.drawbridge.console.approvals;

import org.jspecify.annotations.NullMarked;
