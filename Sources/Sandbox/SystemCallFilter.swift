import CSeccomp
import Glibc

/// The filter of system calls, through libseccomp. A deny-list: calls on it fail with EPERM, which programs take in
/// their stride; a list of allowed calls broke the runtime with every change of libc.
struct SystemCallFilter: ~Copyable {
    private let context: scmp_filter_ctx

    static var isAvailable: Bool { seccomp_api_get() >= 1 }

    /// Installs it for this process and all that it starts.
    /// `forbiddingSignals`: lets it signal only itself, for a kernel that cannot scope signals.
    static func install(forbiddingSignals: Bool) throws(CageError) {
        let filter = try SystemCallFilter()
        for name in ForbiddenCalls.always { try filter.forbid(name) }
        for number in ForbiddenCalls.numbers { try filter.forbid(number) }
        for rule in ForbiddenCalls.conditional { try filter.forbid(rule.name, rule.errno, rule.conditions) }
        if forbiddingSignals {
            for name in ForbiddenCalls.signals {
                try filter.forbid(name, EPERM, [.init(argument: 0, not: UInt64(getpid()))])
            }
        }
        let result = seccomp_load(filter.context)
        guard result == 0 else { throw CageError(layer: .systemCalls, errno: -result) }
    }

    private init() throws(CageError) {
        guard let context = seccomp_init(PX_SCMP_ACT_ALLOW) else {
            throw CageError(layer: .systemCalls, errno: ENOMEM)
        }
        self.context = context
        // Calls of another architecture (32-bit, x32) would go by other numbers.
        seccomp_attr_set(context, SCMP_FLTATR_ACT_BADARCH, PX_SCMP_ACT_KILL_PROCESS)
        // A tree instead of a chain: a hundred rules cost each call little. Of libseccomp 2.5.
        seccomp_attr_set(context, SCMP_FLTATR_CTL_OPTIMIZE, 2)
    }

    deinit { seccomp_release(context) }

    /// A name that libseccomp does not know, or that this architecture lacks, is passed over.
    private func forbid(
        _ name: String, _ cause: Int32 = EPERM, _ conditions: [ForbiddenCalls.Condition] = []
    ) throws(CageError) {
        let number = seccomp_syscall_resolve_name(name)
        guard number >= 0 else { return }
        try forbid(number, cause, conditions)
    }

    private func forbid(
        _ number: Int32, _ cause: Int32 = EPERM, _ conditions: [ForbiddenCalls.Condition] = []
    ) throws(CageError) {
        let comparisons = conditions.map {
            scmp_arg_cmp(
                arg: $0.argument, op: $0.isEqual ? SCMP_CMP_MASKED_EQ : SCMP_CMP_NE, datum_a: $0.mask, datum_b: $0.value
            )
        }
        let result = seccomp_rule_add_array(
            context, px_scmp_act_errno(UInt16(cause)), number, UInt32(comparisons.count), comparisons)
        guard result == 0 else { throw CageError(layer: .systemCalls, errno: -result) }
    }
}
