@echo off
rem Drop disclosures on this file: each gets its report beside it, NAME.check.html.
rem ASCII only, so that no code page can garble it: every Chinese word comes from the program.
rem MINGSUAN_RUN may name another command than the mingsuan.exe beside; MINGSUAN_NO_PAUSE leaves no window open.
setlocal DisableDelayedExpansion
set "page="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul
if not defined MINGSUAN_RUN set MINGSUAN_RUN="%~dp0mingsuan.exe"
set "worst=0"
if "%~1"=="" %MINGSUAN_RUN% --help

rem No blocks in parentheses: a name such as "budget(1).txt" would end them.
:next
if "%~1"=="" goto done
set "report=%~f1.check.html"
if not exist "%~f1" goto missing
%MINGSUAN_RUN% check "%~f1" --format html --out "%report%"
set "code=%errorlevel%"
if %code% lss 0 set "code=2"
if %code% gtr %worst% set "worst=%code%"
shift /1
goto next

rem Explorer passes a name with "&" and no space unquoted, and the shell cuts it there.
:missing
echo "%~f1" ?
set "worst=2"
shift /1
goto next

:done
if not defined MINGSUAN_NO_PAUSE pause
if defined page chcp %page% >nul
exit /b %worst%
