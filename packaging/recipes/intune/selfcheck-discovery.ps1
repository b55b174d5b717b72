# Self-Check's verdict for a custom compliance policy of Intune on Windows; docs/fleet-checks.md.
# In Intune: run this script using the logged on credentials: Yes; 64 bit PowerShell host: Yes.
# Where nobody is signed in Intune runs it as SYSTEM all the same; then nothing is checked, and it says so.
# The output is one line with a verdict and counts. No app and no person is named, and nothing is handed on
# of what the program says beside its line.

$program = Join-Path $env:ProgramFiles 'Self-Check\selfcheck.exe'
$found = @{
    SelfCheckState     = 'failed'
    SelfCheckInstalled = $true
    SelfCheckToDo      = 0
    SelfCheckIsCurrent = $false
}

if (-not (Test-Path -LiteralPath $program -PathType Leaf)) {
    $found.SelfCheckState = 'not-installed'
    $found.SelfCheckInstalled = $false
} elseif ([Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) {
    $found.SelfCheckState = 'nobody-signed-in'
} else {
    $line = & $program check --summary 2>$null
    $code = $LASTEXITCODE
    if ($code -eq 2) {
        $found.SelfCheckState = 'not-checked'
    } elseif (0, 1, 3 -contains $code) {
        try {
            $summary = $line | ConvertFrom-Json -ErrorAction Stop
            if ($null -ne $summary.demonstration) {
                $found.SelfCheckState = 'not-set-up'
            } elseif ('no-action', 'action-required', 'cannot-tell' -ccontains $summary.verdict) {
                $found.SelfCheckState = $summary.verdict
                $found.SelfCheckToDo = [int]$summary.act
                $found.SelfCheckIsCurrent = [bool]$summary.fresh
            }
        } catch {
            $found.SelfCheckState = 'failed'
        }
    }
}

return $found | ConvertTo-Json -Compress
