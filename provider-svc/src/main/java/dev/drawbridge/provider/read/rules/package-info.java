/** Rules, requests and people in tables: what the own API shows, and what decisions look up. */
@NullMarked
package dev.drawbridge.provider.read.rules;

import org.jspecify.annotations.NullMarked;
