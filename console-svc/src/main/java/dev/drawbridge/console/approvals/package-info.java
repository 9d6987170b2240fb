/** Who wants in, who was let in: the connections, and the buttons that decide. */
@NullMarked
package dev.drawbridge.console.approvals;

import org.jspecify.annotations.NullMarked;
