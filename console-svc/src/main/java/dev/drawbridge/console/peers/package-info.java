/** The services' own JSON APIs, asked in the visitor's name: what screens show and do. */
@NullMarked
package dev.drawbridge.console.peers;

import org.jspecify.annotations.NullMarked;
