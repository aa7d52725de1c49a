//! How much memory the process holds.

/// Resident megabytes; 0 where the system does not tell.
pub fn resident_megabytes() -> f64 {
    from_status("VmRSS:")
}

/// Begins anew with what [`peak_megabytes`] tells; where the system does not let it, the peak is that since the start.
pub fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most resident megabytes there have been since; 0 where the system does not tell.
pub fn peak_megabytes() -> f64 {
    from_status("VmHWM:")
}

fn from_status(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    let kilobytes = line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
