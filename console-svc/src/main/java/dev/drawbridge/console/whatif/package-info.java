/** History under other rules: the provider's service judges, this shows what it means. */
@NullMarked
package dev.drawbridge.console.whatif;

import org.jspecify.annotations.NullMarked;
