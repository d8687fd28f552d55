package org.entregent.planner.rotation;

/**
 * A finite field, its elements the numbers from 0.
 *
 * <p>Idea: an element is a polynomial over the integers modulo a prime, its coefficients the digits of its number; products
 * are taken modulo a monic polynomial without divisors, found by trying. Complexity: O(order²) once, then a table, where the
 * order is no prime. Source: any text on finite fields, such as Lidl and Niederreiter, 1997, chapter 1.
 */
final class GaloisField {

    private final int order;
    private final int prime;
    private final int[][] product;

    private GaloisField(int prime, int degree) {
        this.prime = prime;
        this.order = power(prime, degree);
        // Of a prime order a product is one: no table is needed, which might be large.
        this.product = new int[degree == 1 ? 0 : order][order];
        if (degree == 1) {
            return;
        }
        int modulus = irreducible(degree);
        for (int a = 0; a < order; a++) {
            for (int b = 0; b < order; b++) {
                product[a][b] = remainder(times(a, b), modulus);
            }
        }
    }

    /**
     * The field of so many elements.
     *
     * @param order a power of a prime, 2 or more
     * @throws IllegalArgumentException when it is none
     */
    static GaloisField of(int order) {
        int prime = smallestPrime(order);
        int degree = 0;
        int rest = order;
        while (rest % prime == 0) {
            rest /= prime;
            degree++;
        }
        if (rest != 1) {
            throw new IllegalArgumentException("There is no field of " + order + " elements");
        }
        return new GaloisField(prime, degree);
    }

    static int smallestPrime(int number) {
        if (number < 2) {
            throw new IllegalArgumentException("2 or more is needed, not " + number);
        }
        for (int prime = 2; prime * prime <= number; prime++) {
            if (number % prime == 0) {
                return prime;
            }
        }
        return number;
    }

    int order() {
        return order;
    }

    int sum(int a, int b) {
        int sum = 0;
        int place = 1;
        for (int x = a, y = b; x > 0 || y > 0; x /= prime, y /= prime) {
            sum += (x % prime + y % prime) % prime * place;
            place *= prime;
        }
        return sum;
    }

    int product(int a, int b) {
        return order == prime ? (int) ((long) a * b % prime) : product[a][b];
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    /** The first monic polynomial of a degree that no polynomial of a smaller degree divides. */
    private int irreducible(int degree) {
        for (int candidate = order; candidate < 2 * order; candidate++) {
            if (isIrreducible(candidate, degree)) {
                return candidate;
            }
        }
        throw new IllegalStateException("there is one of every degree");
    }

    private boolean isIrreducible(int candidate, int degree) {
        for (int divisor = prime; divisor < power(prime, degree / 2 + 1); divisor++) {
            if (isMonic(divisor) && remainder(digits(candidate), divisor) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isMonic(int polynomial) {
        int rest = polynomial;
        while (rest >= prime) {
            rest /= prime;
        }
        return rest == 1;
    }

    private int[] digits(int polynomial) {
        int length = 0;
        for (int rest = polynomial; rest > 0; rest /= prime) {
            length++;
        }
        var digits = new int[length];
        for (int i = 0, rest = polynomial; i < length; i++, rest /= prime) {
            digits[i] = rest % prime;
        }
        return digits;
    }

    private int[] times(int a, int b) {
        var x = digits(a);
        var y = digits(b);
        var times = new int[x.length + y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                times[i + j] = (times[i + j] + x[i] * y[j]) % prime;
            }
        }
        return times;
    }

    /** What a monic polynomial leaves of another. */
    private int remainder(int[] dividend, int divisor) {
        var rest = dividend.clone();
        var by = digits(divisor);
        for (int top = rest.length - 1; top >= by.length - 1; top--) {
            int factor = rest[top];
            for (int i = 0; i < by.length && factor != 0; i++) {
                int at = top - by.length + 1 + i;
                rest[at] = Math.floorMod(rest[at] - factor * by[i], prime);
            }
        }
        int remainder = 0;
        for (int i = Math.min(rest.length, by.length - 1) - 1; i >= 0; i--) {
            remainder = remainder * prime + rest[i];
        }
        return remainder;
    }
}
