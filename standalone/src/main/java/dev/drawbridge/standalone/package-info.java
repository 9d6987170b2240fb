/** The whole system in one process: two servers, four contexts, a mailbox and one lock. */
@NullMarked
package dev.drawbridge.standalone;

import org.jspecify.annotations.NullMarked;
